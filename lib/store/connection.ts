import type { Prisma, PrismaClient } from "./client/client";

/** An open database. */
export type Store = PrismaClient;
/** A transaction on one. */
export type Transaction = Prisma.TransactionClient;
/** Either. */
export type Connection = Store | Transaction;
