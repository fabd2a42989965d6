import { NoAnswer } from "../protocols/protocol";

/** Nothing more is asked for now; the message says why. */
export class Stopped extends NoAnswer {
  constructor(message: string) {
    super("wrong", message);
  }
}
