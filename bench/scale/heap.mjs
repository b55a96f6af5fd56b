import { readFileSync } from "node:fs";

/**
 * Bytes held after collection, of the page and of each of its workers: objects of the script heap and, apart, the backing
 * stores of its buffers. Asked of the browser itself over its protocol.
 */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  const workers = workersOf(session);
  await workers.attach();
  const sum = await used((method) => session.send(method));
  const parts = { page: sum.objects, workers: 0, buffers: sum.buffers, threads: 0 };
  for (const send of workers.senders()) {
    const heap = await used(send);
    parts.workers += heap.objects;
    parts.buffers += heap.buffers;
    parts.threads += 1;
  }
  await session.detach();
  return { ...parts, total: parts.page + parts.workers + parts.buffers };
}

/**
 * Bytes of all the browser's processes that no other process shares: what a person's computer has less of, buffers, documents,
 * pictures and files kept by the browser included. Only Linux tells it; null elsewhere.
 */
export async function privateMemory(browser) {
  if (process.platform !== "linux") return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { id }) => sum + privateBytes(id), 0);
}

function privateBytes(id) {
  const told = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
  const lines = [...told.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
  return lines.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}

async function used(send) {
  await send("HeapProfiler.enable");
  await send("HeapProfiler.collectGarbage");
  await send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = await send("Runtime.getHeapUsage");
  return { objects: usedSize, buffers: backingStorageSize };
}

/** Workers are reached through the page's session: each answer comes back wrapped in an event. */
function workersOf(session) {
  const attached = new Set();
  const waiting = new Map();
  let last = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") attached.add(sessionId);
  });
  session.on("Target.detachedFromTarget", ({ sessionId }) => attached.delete(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    waiting.get(id)?.(error ? Promise.reject(new Error(error.message)) : result);
    waiting.delete(id);
  });
  return {
    attach: () =>
      session.send("Target.setAutoAttach", {
        autoAttach: true,
        waitForDebuggerOnStart: false,
        flatten: false,
      }),
    senders: () =>
      [...attached].map((sessionId) => async (method) => {
        last += 1;
        const id = last;
        const answer = new Promise((resolve) => waiting.set(id, resolve));
        await session.send("Target.sendMessageToTarget", {
          sessionId,
          message: JSON.stringify({ id, method, params: {} }),
        });
        return answer;
      }),
  };
}
