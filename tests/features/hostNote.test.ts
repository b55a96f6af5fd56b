import { describe, expect, it } from "vitest";
import { hostNote } from "../../src/features/opening/hostNote.ts";
import { askedAddress } from "../../src/features/opening/webAddress.ts";

const noteOf = (address: string) => {
  const { url, problem } = askedAddress(address);
  return url ? hostNote(url) : problem;
};
const PRIVATE = /of this device or of the network/;

describe("The host of an address", () => {
  it.each([
    "localhost",
    "LOCALHOST.",
    "data.localhost",
    "127.0.0.1",
    "127.255.255.254:8080",
    "127.1",
    "2130706433",
    "0x7f.1",
    "0x7f000001",
    "017700000001",
    "0177.0.0.01",
    "１２７。０。０。１",
    "①27.0.0.1",
    "%31%32%37.0.0.1",
    "127.0.0.1.",
    "0.0.0.0",
    "10.0.0.1",
    "10.255.255.255",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "3232235521",
    "169.254.169.254",
    "100.64.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[fc00::1]",
    "[fdab:1::]",
    "[fe80::1]",
    "[ff02::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:a9fe:a9fe]",
    "[::127.0.0.1]",
    "[64:ff9b::10.0.0.1]",
    "[64:ff9b:1::8.8.8.8]",
    "[64:ff9b:1:ffff:ffff:ffff:808:808]",
    "[2002:c0a8:1::]",
    "intranet",
    "printer.local",
    "metadata.google.internal",
    "router.lan.",
    "nas.home.arpa",
    "printer.localdomain",
    "votes.test",
  ])("%s is told to be private", (host) => {
    expect(noteOf(`https://${host}/votes.csv`)).toMatch(PRIVATE);
  });

  it.each([
    "data.example",
    "localhost.example.org",
    "local.example.org",
    "notlocal.org",
    "11.0.0.1",
    "9.255.255.255",
    "126.255.255.255",
    "128.0.0.1",
    "172.15.255.255",
    "172.32.0.1",
    "192.167.255.255",
    "169.253.0.1",
    "100.63.0.1",
    "100.128.0.1",
    "198.17.0.1",
    "223.255.255.255",
    "[2001:db8::1]",
    "[::ffff:8.8.8.8]",
    "[64:ff9b::8.8.8.8]",
    "[2002:808:808::]",
  ])("%s is told nothing of", (host) => {
    expect(noteOf(`https://${host}/votes.csv`)).toBeNull();
  });

  it.each([
    ["https://аpple.com/votes.csv", "xn--pple-43d.com"],
    ["https://data.exаmple/votes.csv", "data.xn--exmple-4nf"],
    ["https://münchen.example/", "xn--mnchen-3ya.example"],
  ])("%s is told to have letters that look like others, and stands as %s", (address, host) => {
    expect(noteOf(address)).toMatch(/letters that can be mistaken/);
    expect(askedAddress(address).url?.host).toBe(host);
  });

  it("is told to be reached over http, where anybody on the way can change the file", () => {
    expect(noteOf("http://data.example/votes.csv")).toMatch(/begins with http: and not https:/);
  });
});

describe("An address for data", () => {
  it.each([
    ["javascript:alert(1)", "javascript:"],
    ["JaVa\tScRiPt:alert(1)//https://data.example", "javascript:"],
    [" \u0001javascript://data.example/%0Aalert(1)", "javascript:"],
    ["data:text/csv,actor", "data:"],
    ["blob:https://data.example/3f1c", "blob:"],
    ["file:///etc/passwd", "file:"],
    ["file://server/share.csv", "file:"],
    ["ftp://data.example/votes.csv", "ftp:"],
    ["filesystem:https://data.example/temporary/votes.csv", "filesystem:"],
    ["ws://data.example/", "ws:"],
    ["view-source:https://data.example/", "view-source:"],
    ["chrome://settings/", "chrome:"],
    ["about:blank", "about:"],
    ["intent://data.example#Intent;end", "intent:"],
  ])("such as %j is not followed", (address, scheme) => {
    const { url, problem } = askedAddress(address);
    expect(url).toBeNull();
    expect(problem).toContain(`begins with ${scheme} is not followed`);
  });

  it.each([
    ["https://good.example@evil.example/votes.csv"],
    ["https://user:secret@data.example/"],
    ["https://:secret@data.example/"],
    ["https:good.example@evil.example"],
    ["https:\\\\good.example@evil.example\\"],
  ])("such as %j, which holds a user name or a password, is not followed", (address) => {
    expect(askedAddress(address).problem).toMatch(/user name or a password/);
  });

  it.each([
    [""],
    ["votes.csv"],
    ["//data.example/votes.csv"],
    ["https://"],
    ["https://data example/"],
    ["https://[::1"],
    ["https://1.2.3.256/"],
    ["java&#x73;cript:alert(1)"],
    ["&#106;avascript:alert(1)"],
  ])("such as %j is none", (address) => {
    expect(askedAddress(address).problem).toMatch(/not a whole web address/);
  });

  it("cannot show another host than the one that is asked", () => {
    for (const trick of [
      "https://evil.example\\@good.example/",
      "https://evil.example#@good.example/",
      "https://evil.example?@good.example/",
      "https:\t//evil.\nexample/good.example",
      "https:evil.example/https://good.example",
    ])
      expect(askedAddress(trick).url?.host, trick).toBe("evil.example");
  });
});
