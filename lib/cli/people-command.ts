import { userInfo } from "node:os";

const HELP = `dateline people add NAME [reader|editor|owner]   lets somebody write (editor, unless you say otherwise) and tells their token, once
dateline people list
dateline people remove NAME                      lets them in no more, wherever they have signed in
dateline people log                              who did what; corrections are in \`dateline correct --list\`
`;

const MOST_ENTRIES = 200;

/** `dateline people`: says who may write. Exit code 0 done, 1 there is nobody of that name, 2 a wrong call. */
export async function peopleCommand([action, ...given]: readonly string[]): Promise<number> {
  const [{ migrate }, { closeStore }, people] = await Promise.all([
    import("../store/migrate"),
    import("../store/client"),
    import("../store/people"),
  ]);
  const [name = "", asked = "editor"] = given;
  const role = people.ROLES.find((one) => one === asked);
  const isName = /^\S[^\p{C}]{0,98}\S$|^\S$/u.test(name) && name !== "you" && name !== "owner"; // those two are taken
  const isWhole =
    action === "add"
      ? isName && role !== undefined && given.length <= 2
      : action === "remove"
        ? isName && given.length === 1
        : (action === "list" || action === "log") && given.length === 0;
  if (!isWhole || !role) {
    process.stderr.write(HELP);
    return 2;
  }
  await migrate();
  try {
    const self = userInfo().username;
    if (action === "add") {
      process.stdout.write(`${await people.addPerson(name, role)}\n`);
      process.stderr.write(
        `That is ${name}'s token (${role}). It is shown once: give it to them, to sign in at /sign-in or to send as "Authorization: Bearer".\n`,
      );
      await people.audit(self, `let in as ${role}`, name);
    } else if (action === "remove") {
      if (!(await people.removePerson(name))) {
        process.stderr.write(`There is nobody called ${name} (dateline people list).\n`);
        return 1;
      }
      await people.audit(self, "let in no more", name);
    } else if (action === "list") {
      for (const person of await people.listPeople()) process.stdout.write(`${person.role.padEnd(7)} ${person.name}\n`);
    } else
      for (const { at, by, what, about } of await people.auditLog(MOST_ENTRIES))
        process.stdout.write(`${at}  ${by}: ${what}${about ? ` ${about}` : ""}\n`);
    return 0;
  } finally {
    await closeStore();
  }
}
