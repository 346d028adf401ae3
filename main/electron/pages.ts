/** The scheme from which Electron's window loads its pages: module scripts and workers do not run from file:. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { securityHeaders } from "../host/security-headers.ts";

export const scheme = "app";
/** The only origin that the window ever has. */
export const origin = `${scheme}://pentapla`;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
};

/** Answers a request with a file below `folder` and with nothing else. */
export async function answerPage(
  url: string,
  folder: string,
): Promise<Response> {
  const path = pathOf(url);
  const type = path === null ? undefined : types[extname(path)];
  if (path === null || type === undefined) return missing();
  try {
    const body = await readFile(join(folder, path));
    return new Response(body, {
      headers: { ...securityHeaders, "Content-Type": type },
    });
  } catch {
    return missing();
  }
}

/** The path below the pages' folder, or null for anything that is not plainly inside it. */
function pathOf(url: string): string | null {
  let path: string;
  try {
    const { protocol, host, pathname } = new URL(url);
    if (`${protocol}//${host}` !== origin) return null;
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path === "/") return "index.html";
  // "..", an encoded separator, a drive or a NUL has no business in our own links.
  if (/[\\:\0]/.test(path)) return null;
  const clean = normalize(path.slice(1));
  return clean.startsWith("..") ||
    clean.startsWith(sep) ||
    clean.split(sep).some((part) => part.startsWith("."))
    ? null
    : clean;
}

function missing(): Response {
  return new Response("There is nothing here.\n", {
    status: 404,
    headers: securityHeaders,
  });
}
