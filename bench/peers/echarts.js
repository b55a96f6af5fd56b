import { HeatmapChart } from "echarts/charts";
import { DataZoomComponent, GridComponent, VisualMapComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { startPage } from "./shared/page.js";
import { positionAt } from "./shared/table.js";

use([HeatmapChart, DataZoomComponent, GridComponent, VisualMapComponent, CanvasRenderer]);

/**
 * Two inside zooms keep a window of readable cells, as many as the grids show; the wheel moves it. The chart has no column
 * heads to sort by, no rows or cells for a screen reader, and no sticky first column but its axis.
 */
const POSITIONS = ["yes", "no", "abstain", "non-voting"];
const COLOURS = ["#cfe3f7", "#f6d5c4", "#e6e6e6", "#fafafa"];
const GRID = { left: 180, top: 60, right: 0, bottom: 0 };
const CELL = { width: 120, height: 32 };
const element = document.querySelector("#matrix");
const sortButton = document.querySelector("#sort");
let chart = null;
let size = null;
/** The rows in view's order, and the place in them and in the issues where the window begins; whole or not. */
const rowsShown = { actors: [], sort: null };
const at = { row: 0, column: 0 };

startPage({
  show(table, view) {
    chart = init(element);
    size = {
      columns: Math.floor((element.clientWidth - GRID.left) / CELL.width),
      rows: Math.floor((element.clientHeight - GRID.top) / CELL.height),
    };
    // What is shown is told on the element, for whoever has to wait for it: a canvas says nothing.
    chart.on("finished", () => {
      element.dataset.rows = String(rowsShown.actors.length);
      element.dataset.first = table.actors[rowsShown.actors[0]] ?? "";
    });
    draw(table, view);
    sortButton.hidden = false;
    sortButton.addEventListener("click", () => {
      rowsShown.sort = 2;
      draw(table, view);
    });
    // Caught on the way down: the chart keeps the event from coming up.
    element.addEventListener("wheel", move, { passive: true, capture: true });
  },
  update: draw,
});

function draw(table, view) {
  rowsShown.actors = [...table.actors.keys()].filter((actor) => view.has[actor] === 1);
  if (rowsShown.sort !== null) {
    const position = (actor) => positionAt(table, view, actor, rowsShown.sort);
    rowsShown.actors.sort((a, b) => (position(a) < position(b) ? -1 : 1));
  }
  const data = [];
  for (const [row, actor] of rowsShown.actors.entries())
    for (let issue = 0; issue < table.issues.length; issue += 1) {
      const position = POSITIONS.indexOf(positionAt(table, view, actor, issue));
      if (position !== -1) data.push([issue, row, position]);
    }
  chart.setOption({
    animation: false,
    grid: GRID,
    xAxis: {
      type: "category",
      position: "top",
      data: table.issues,
      axisLabel: { width: CELL.width - 8, overflow: "truncate", interval: 0 },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rowsShown.actors.map((actor) => table.actors[actor]),
      axisLabel: { interval: 0 },
    },
    visualMap: {
      type: "piecewise",
      show: false,
      dimension: 2,
      pieces: POSITIONS.map((label, value) => ({ value, label, color: COLOURS[value] })),
    },
    dataZoom: zooms(),
    series: {
      type: "heatmap",
      data,
      label: { show: true, color: "#222", formatter: ({ value }) => POSITIONS[value[2]] },
    },
  });
}

function zooms() {
  at.row = Math.max(0, Math.min(at.row, rowsShown.actors.length - size.rows));
  const inside = { type: "inside", filterMode: "filter", zoomOnMouseWheel: false, moveOnMouseMove: true };
  return [
    {
      ...inside,
      xAxisIndex: 0,
      startValue: Math.round(at.column),
      endValue: Math.round(at.column) + size.columns - 1,
    },
    {
      ...inside,
      yAxisIndex: 0,
      startValue: Math.round(at.row),
      endValue: Math.round(at.row) + size.rows - 1,
    },
  ];
}

let pending = false;
/** Moves the window by the wheel's way in cells, once a frame. */
function move({ deltaX, deltaY }) {
  const columns = chart.getOption().xAxis[0].data.length;
  at.column = Math.max(0, Math.min(at.column + deltaX / CELL.width, columns - size.columns));
  at.row = Math.max(0, Math.min(at.row + deltaY / CELL.height, rowsShown.actors.length - size.rows));
  if (pending) return;
  pending = true;
  requestAnimationFrame(() => {
    pending = false;
    const batch = zooms().map(({ startValue, endValue }, dataZoomIndex) => ({
      dataZoomIndex,
      startValue,
      endValue,
    }));
    chart.dispatchAction({ type: "dataZoom", batch });
  });
}
