import { FRAMED, sentPolicy, SITE_HEADERS } from "./policy.ts";

/** What is in this folder has the hash of its content in its name: another content is another address. */
const HASHED = "/assets/";
const FOR_GOOD = "public, max-age=31536000, immutable";

/** The files that tell a host which headers to send, by name below `dist`. `pages` are names such as "index.html". */
export function hostFiles(policy: string, pages: readonly string[]): Readonly<Record<string, string>> {
  const closed = sentPolicy(policy, "none");
  const framed = sentPolicy(policy, "any");
  return {
    _headers: headersFile(pages, closed, framed),
    ".htaccess": apache(closed, framed),
    "hosting/nginx.conf": nginx(closed, framed),
    "hosting/Caddyfile": caddy(closed, framed),
  };
}

/**
 * For Netlify and Cloudflare Pages. Hosts differ in what they make of one header from two rules, so no path has the policy
 * from two: each page is named, with and without its ending.
 */
function headersFile(pages: readonly string[], closed: string, framed: string): string {
  const others = pages.filter((page) => page !== FRAMED).flatMap(addresses);
  const rules: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
    ["/*", SITE_HEADERS],
    // Nothing on keeping them for good: such a host may send that with a 404, too, and the browser then keeps the 404.
    [`${HASHED}*`, { "Content-Security-Policy": closed }],
    ...[...others, "/flags/*", "/mockServiceWorker.js"].map(
      (path) => [path, { "Content-Security-Policy": closed }] as const,
    ),
    ...addresses(FRAMED).map((path) => [path, { "Content-Security-Policy": framed }] as const),
  ];
  return rules
    .map(([path, headers]) => `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`)
    .join("\n");
}

function addresses(page: string): readonly string[] {
  const bare = page.replace(/\.html$/, "");
  return [...(bare === "index" ? ["/"] : []), `/${bare}`, `/${page}`];
}

function apache(closed: string, framed: string): string {
  const set = (name: string, value: string) => `  Header always set ${name} "${value}"`;
  return `# Written by the build. Needs mod_headers, and AllowOverride FileInfo.
<IfModule mod_headers.c>
${lines({ ...SITE_HEADERS, "Content-Security-Policy": closed }, set)}  <Files "${FRAMED}">
  ${set("Content-Security-Policy", framed)}
  </Files>
  # Not of an error: a file that is missing while the site is updated is there later.
  <If "%{REQUEST_URI} =~ m#${HASHED}#">
    Header set Cache-Control "${FOR_GOOD}"
  </If>
</IfModule>
`;
}

function nginx(closed: string, framed: string): string {
  const add = (name: string, value: string) => `    add_header ${name} "${value}" always;`;
  return `# Written by the build: include it in the http block, and give the server its name, root and certificate.
map $uri $positions_policy {
  default "${closed}";
  "~/${FRAMED.replace(".", "\\.")}$" "${framed}";
}
map $uri $positions_cache {
  default "";
  "~${HASHED}" "${FOR_GOOD}";
}
server {
  listen 8080;
  root /srv/positions;
  location / {
    try_files $uri $uri/ =404;
    # A location that adds a header of its own loses these: repeat them there.
${lines(SITE_HEADERS, add)}    add_header Content-Security-Policy $positions_policy always;
    # Empty, it is not sent; nor with an error: a file that is missing while the site is updated is there later.
    add_header Cache-Control $positions_cache;
  }
}
`;
}

function caddy(closed: string, framed: string): string {
  return `# Written by the build: give the site its name and root.
:8080 {
	root * /srv/positions
	file_server
	@framed path */${FRAMED}
	@closed not path */${FRAMED}
	@hashed {
		path *${HASHED}*
		file
	}
	header {
${lines(SITE_HEADERS, (name, value) => `\t\t${name} "${value}"`)}	}
	header @framed Content-Security-Policy "${framed}"
	header @closed Content-Security-Policy "${closed}"
	header @hashed Cache-Control "${FOR_GOOD}"
}
`;
}

function lines(
  headers: Readonly<Record<string, string>>,
  line: (name: string, value: string) => string,
): string {
  return Object.entries(headers)
    .map(([name, value]) => `${line(name, value)}\n`)
    .join("");
}
