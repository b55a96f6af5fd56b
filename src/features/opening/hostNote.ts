/**
 * What a person should know of the host of an address before agreeing to ask it, as a sentence; null where its name says
 * it all. Goes by what the browser makes of the name: 2130706433 and 0x7f.1 are 127.0.0.1 by then, and letters that only
 * look like others stand as "xn--". A public name may still lead to a private address; that only the browser can see.
 */
export function hostNote(url: URL): string | null {
  if (isPrivateHost(url.hostname))
    return "This is an address of this device or of the network it is in, not of the web. Open it only if you know what answers there.";
  if (url.hostname.split(".").some((label) => label.startsWith("xn--")))
    return "The name of this host has letters that can be mistaken for others. It is shown as browsers write it; open it only if you expect this name.";
  if (url.protocol === "http:")
    return "The address begins with http: and not https: – whoever is on the way can read the file and change it.";
  return null;
}

/** Names that are never of the public web, with what stands before them. */
const PRIVATE_NAMES = "localhost localdomain local internal intranet lan home corp home.arpa test".split(" ");

/** Whether the host of a parsed address is this device, its network, or no single public host at all. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  if (host.startsWith("[")) return isPrivateSix(groupsOf(host.slice(1, -1)));
  const four = /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host.split(".").map(Number) : null;
  if (four) return isPrivateFour(four);
  // A name without a dot is looked for in the network around first.
  return !host.includes(".") || PRIVATE_NAMES.some((name) => host.endsWith(`.${name}`));
}

/** RFC 6890 and its registry: this host, private, shared, loopback, link-local, benchmarks, multicast, reserved. */
function isPrivateFour([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  return (
    [0, 10, 127].includes(a) ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && c === 0))) ||
    (a === 198 && (b === 18 || b === 19))
  );
}

/** All but the public addresses, 2000::/3 and those that only carry an IPv4 address, which is looked at instead. */
function isPrivateSix(groups: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = groups;
  const embedded = ([high = 0, low = 0]: readonly number[]) =>
    isPrivateFour([high >> 8, high & 255, low >> 8]);
  if (first === 0x64 && second === 0xff9b)
    return groups.slice(2, 6).some(Boolean) || embedded(groups.slice(6));
  if (first === 0x2002) return embedded([second, third]);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return embedded(groups.slice(6));
  return (first & 0xe000) !== 0x2000;
}

/** The eight groups of an IPv6 address as the URL standard writes it: hexadecimal, "::" at most once. */
function groupsOf(address: string): readonly number[] {
  const [head = "", tail] = address.split("::");
  const read = (part: string) => (part === "" ? [] : part.split(":").map((group) => parseInt(group, 16)));
  if (tail === undefined) return read(head);
  const [before, behind] = [read(head), read(tail)];
  return [...before, ...Array<number>(Math.max(0, 8 - before.length - behind.length)).fill(0), ...behind];
}
