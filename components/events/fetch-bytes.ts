/** The bytes that an address of this site answers with, unpacked if they come as gzip. Throws when it answers with an error, or not at all. */
export async function fetchBytes(url: string, init: RequestInit): Promise<Uint8Array> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Next sends no content-encoding of ours, so browsers leave what is packed as it is
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
