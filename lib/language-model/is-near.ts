import { BlockList, isIP } from "node:net";

/** This machine and networks of one's own: nothing else, so not what is only not public (6to4 and Teredo go through the internet). */
const NEAR_V4 = ["127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10"];
const NEAR_V6 = ["::1/128", "fc00::/7", "fe80::/10"];

const near = new BlockList();
for (const network of NEAR_V4) near.addSubnet(...parts(network), "ipv4");
for (const network of NEAR_V6) near.addSubnet(...parts(network), "ipv6");

function parts(network: string): [string, number] {
  const [address = "", bits = "0"] = network.split("/");
  return [address, Number(bits)];
}

/** Is a host, as `URL.host` gives it, this machine or one of its own network: by its address, or by a name that the internet gives nobody? */
export function isNear(host: string): boolean {
  const name = host.replace(/:\d+$/, "");
  const address = name.replace(/^\[|\]$/g, "");
  const kind = isIP(address);
  if (kind !== 0) return near.check(address, kind === 4 ? "ipv4" : "ipv6");
  return !name.includes(".") || /\.(?:local|lan|internal|localhost)$/.test(name);
}
