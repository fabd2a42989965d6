import { BlockList, isIP } from "node:net";

/** Networks of IPv4 that are not public unicast (IANA special-purpose registry, multicast, reserved). */
const CLOSED_V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** Networks inside 2000::/3, where all public addresses of IPv6 are, that are not public or carry another address inside. */
const CLOSED_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];

const closed = new BlockList();
const open = new BlockList();
for (const network of CLOSED_V4) closed.addSubnet(...parts(network), "ipv4");
for (const network of CLOSED_V6) closed.addSubnet(...parts(network), "ipv6");
open.addSubnet("2000::", 3, "ipv6");

function parts(network: string): [string, number] {
  const [address = "", bits = "0"] = network.split("/");
  return [address, Number(bits)];
}

/**
 * Is an address one of the public internet, so that fetching from it reaches nothing inside? Addresses of IPv4 written as IPv6 (mapped,
 * NAT64) are judged by what they stand for; 6to4 and Teredo are refused. False for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.split("%")[0] ?? "";
  const kind = isIP(bare);
  if (kind === 4) return !closed.check(bare, "ipv4");
  if (kind !== 6) return false;
  const inner = innerV4(bare);
  if (inner !== null) return isPublicAddress(inner);
  return open.check(bare, "ipv6") && !closed.check(bare, "ipv6");
}

/** The IPv4 address inside ::ffff:0:0/96, ::/96 or 64:ff9b::/96; null if there is none. */
function innerV4(address: string): string | null {
  const groups = expand(address);
  const head = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(":");
  if (head !== "0:0:0:0:0:ffff" && head !== "0:0:0:0:0:0" && head !== "64:ff9b:0:0:0:0" && head !== "0:0:0:0:ffff:0")
    return null;
  const [high = 0, low = 0] = groups.slice(6);
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}

/** The eight groups of an IPv6 address. */
function expand(address: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const whole = dotted
    ? `${dotted[1]}${((Number(dotted[2]) << 8) | Number(dotted[3])).toString(16)}:${((Number(dotted[4]) << 8) | Number(dotted[5])).toString(16)}`
    : address;
  const [left = "", right] = whole.split("::");
  const before = left === "" ? [] : left.split(":");
  const after = right === undefined || right === "" ? [] : right.split(":");
  const missing = right === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: missing }, () => "0"), ...after].map((group) =>
    Number.parseInt(group, 16),
  );
}
