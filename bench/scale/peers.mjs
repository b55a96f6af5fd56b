/**
 * How each page is driven. `prepare` comes before the file, `settle` after it is open. Expected states are `{ kind, selector, attribute?, value? }` as the probe reads them: `ready` the first
 * cell is there, `kept` the data is in the browser's store, `few(n)` only n rows are left, `many(n)` more than n are, `top(text)`
 * another row than this is the first. `pressSort` sorts, `area` the part of the window where cells scroll.
 */
export const PEERS = [
  peer({
    key: "aggrid",
    name: "AG Grid Community",
    cannot: "its quick filter finds rows, not statements: the page filters",
    cell: ".ag-row[row-index='0'] .ag-cell[col-id='i0']",
    row: ".ag-row",
    top: ".ag-row[row-index='0'] .ag-cell[col-id='actor']",
    sort: ".ag-header-cell[col-id='i2'] .ag-header-cell-label",
    scroller: ".ag-grid-viewport",
  }),
  peer({
    key: "mui",
    name: "MUI X Data Grid",
    cannot: "community edition: at most 100 rows a page, no pinned column",
    cell: ".MuiDataGrid-row[data-rowindex='0'] [data-field='i0']",
    row: ".MuiDataGrid-row",
    top: ".MuiDataGrid-row[data-rowindex='0'] [data-field='actor']",
    sort: ".MuiDataGrid-columnHeader[data-field='i2'] .MuiDataGrid-columnHeaderTitle",
    scroller: ".MuiDataGrid-virtualScroller",
  }),
  {
    ...peer({
      key: "echarts",
      name: "ECharts heat map",
      cannot: "a picture: no rows, cells or heads for keyboard and screen reader; the page sorts",
      cell: "#matrix",
      sort: "#sort",
      scroller: "#matrix",
    }),
    // A canvas has no rows to count: the page tells what the chart says it has drawn.
    ready: { kind: "present", selector: "#matrix[data-rows]" },
    few: (value) => ({ kind: "count", selector: "#matrix", attribute: "data-rows", value }),
    many: (value) => ({ kind: "over", selector: "#matrix", attribute: "data-rows", value }),
    top: (value) => ({ kind: "changed", selector: "#matrix", attribute: "data-first", value }),
    topNow: (page) => page.locator("#matrix").getAttribute("data-first"),
    area: async (page) => {
      const box = await page.locator("#matrix").boundingBox();
      return { left: box.x + 180, top: box.y + 60, width: box.width - 180, height: box.height - 60 };
    },
  },
  peer({
    key: "bare",
    name: "Bare React table",
    cannot: "draws every cell",
    cell: "tbody tr:first-child td",
    row: "tbody tr",
    top: "tbody tr:first-child th",
    sort: "thead th:nth-child(4)",
    scroller: "#matrix",
  }),
];

function peer({ key, name, cannot, cell, row, top, sort, scroller }) {
  return {
    key,
    name,
    cannot,
    address: (host) => `${host}peers/${key}.html`,
    storedAddress: (host) => `${host}peers/${key}.html?stored`,
    prepare: async () => {},
    settle: async () => {},
    input: "#file",
    search: "#search",
    ready: { kind: "present", selector: cell },
    kept: { kind: "present", selector: "html[data-saved]" },
    few: (value) => ({ kind: "count", selector: row, value }),
    many: (value) => ({ kind: "over", selector: row, value }),
    top: (value) => ({ kind: "changed", selector: top, value }),
    topNow: (page) => page.locator(top).first().textContent(),
    sortEvent: "click",
    pressSort: (page) => page.locator(sort).first().click(),
    area: (page) => scrollingArea(page, { scroller, cell }),
  };
}

/** From the first cell to the end of what scrolls, without its bars: heads and sticky columns are left out. */
export function scrollingArea(page, selectors) {
  return page.evaluate(({ scroller, cell }) => {
    const outer = document.querySelector(scroller);
    const box = outer.getBoundingClientRect();
    const first = document.querySelector(cell).getBoundingClientRect();
    const [right, bottom] = [box.left + outer.clientWidth, box.top + outer.clientHeight];
    return {
      left: Math.ceil(first.left),
      top: Math.ceil(first.top),
      width: Math.floor(Math.min(right, innerWidth) - first.left),
      height: Math.floor(Math.min(bottom, innerHeight) - first.top),
    };
  }, selectors);
}
