import { execFile, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A browser that takes WebDriver commands over Marionette, the way into Firefox that geckodriver uses too. */
export interface Firefox {
  /** The folder that files are saved in. */
  readonly saved: string;
  readonly open: (address: string) => Promise<void>;
  /** Runs the body of a function in the page; what it returns, or promises, comes back as text. */
  readonly run: (script: string) => Promise<string>;
  /** Presses keys at whatever has focus, and clicks on the first of some elements, as a person would. */
  readonly press: (keys: readonly string[]) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly upload: (selector: string, path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

type Send = (command: string, parameters?: object) => Promise<unknown>;

/** What WebDriver calls an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Starts a headless Firefox with a profile of its own. */
export async function startFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "positions-firefox-"));
  const port = await freePort();
  writeFileSync(join(profile, "user.js"), preferences(profile, port));
  const args = ["--headless", "--marionette", "--no-remote", "--profile", profile, "about:blank"];
  const child = execFile(path, args, () => undefined);
  const socket = await reached(port);
  const send = commands(socket);
  await send("WebDriver:NewSession", { strictFileInteractability: false });
  const find = (selector: string) =>
    send("WebDriver:FindElement", { using: "css selector", value: selector });
  return {
    saved: profile,
    open: async (url) => void (await send("WebDriver:Navigate", { url })),
    run: async (script) => String(valueOf(await send("WebDriver:ExecuteScript", { script, args: [] }))),
    press: async (keys) => {
      const actions = keys.flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
      await send("WebDriver:PerformActions", { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    click: async (selector) => {
      await send("WebDriver:ElementClick", { id: idOf(await find(selector)) });
    },
    upload: async (selector, file) => {
      await send("WebDriver:ElementSendKeys", { id: idOf(await find(selector)), text: file });
    },
    close: async () => {
      socket.destroy();
      await ended(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function preferences(profile: string, port: number): string {
  const set = {
    "marionette.port": port,
    "app.update.disabledForTesting": true,
    "app.normandy.enabled": false,
    "browser.download.dir": profile,
    "browser.download.folderList": 2,
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "network.connectivity-service.enabled": false,
    "network.captive-portal-service.enabled": false,
    "services.settings.server": "data:,none",
    "toolkit.telemetry.enabled": false,
  };
  return Object.entries(set)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

async function reached(port: number): Promise<Socket> {
  for (let tries = 0; tries < 300; tries += 1) {
    const socket = connect(port, "127.0.0.1");
    const open = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    if (open) return socket;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("Firefox did not open its port for commands within a minute.");
}

/** Each message is its length in bytes, a colon and JSON: a command [0, id, name, parameters], an answer [1, id, error, value]. */
function commands(socket: Socket): Send {
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  let rest = Buffer.alloc(0);
  let last = 0;
  socket.on("data", (data) => {
    rest = Buffer.concat([rest, data]);
    for (let colon = rest.indexOf(":"); colon > 0; colon = rest.indexOf(":")) {
      const end = colon + 1 + Number(rest.toString("utf8", 0, colon));
      if (rest.length < end) return;
      const message: unknown = JSON.parse(rest.toString("utf8", colon + 1, end));
      rest = rest.subarray(end);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message;
      const command = waiting.get(Number(id));
      waiting.delete(Number(id));
      if (error) command?.fail(new Error(JSON.stringify(error).slice(0, 600)));
      else command?.done(value);
    }
  });
  return (command, parameters = {}) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      const message = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}

function valueOf(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null && "value" in answer ? answer.value : undefined;
}

function idOf(answer: unknown): string {
  const value = valueOf(answer);
  if (typeof value !== "object" || value === null || !(ELEMENT in value))
    throw new Error("No element came back.");
  return String(value[ELEMENT]);
}

async function ended(child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await exited;
}
