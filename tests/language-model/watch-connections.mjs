// Loaded before a command in the tests: writes a line for every connection to an address that any code of it begins, whichever way.
import { appendFileSync } from "node:fs";
import net from "node:net";

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  if (!options?.path) appendFileSync(process.env.WATCHED, `${options?.host ?? ""}:${options?.port ?? options}\n`); // a path is a pipe
  return connect.apply(this, args);
};
