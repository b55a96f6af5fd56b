document.querySelector("#file").addEventListener("change", ({ target }) => {
  const worker = new Worker(new URL("./shared/floorWorker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }) => {
    document.querySelector("#rows").textContent = data;
    worker.terminate();
  });
  worker.postMessage(target.files[0], []);
});
