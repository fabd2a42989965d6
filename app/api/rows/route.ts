import { rowsAnswer } from "../../data";

/** Most events in one answer. */
const MOST = 500;

/** The events with the numbers of `?n=1,2,3`. Whatever is no number is left out. */
export async function GET(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams.getAll("n").flatMap((list) => list.split(","));
  const numbers = [...new Set(given.filter(isNumber).map(Number))];
  if (numbers.length === 0) return refuse("Give the numbers of events, as in ?n=1,2,3");
  if (numbers.length > MOST) return refuse(`Give at most ${MOST} numbers at a time.`);
  return Response.json(await rowsAnswer(numbers), { headers: { "cache-control": "no-cache" } });
}

const isNumber = (text: string) => /^[1-9]\d{0,9}$/.test(text);

const refuse = (problem: string) => Response.json({ problem }, { status: 400 });
