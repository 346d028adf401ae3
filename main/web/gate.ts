/**
 * Who may talk to the loopback server. Any page in any browser on this machine
 * can send requests to 127.0.0.1, and DNS rebinding lets a foreign page look
 * like the same origin, so nothing is answered on trust.
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why a request is turned away, as an HTTP status and one sentence. */
export interface Refusal {
  readonly status: 401 | 403 | 421;
  readonly message: string;
}

export interface Gate {
  /** The token of this start; whoever has it gets the cookie. */
  readonly token: string;
  /** The value of Set-Cookie that lets a browser in. */
  readonly cookie: string;
  /** A token that admits once. Other users of the machine can read a program's arguments, so a window's address holds nothing that lasts. */
  oneTimeToken(): string;
  /** True when the URL carries this start's token, or one for once that is not spent; it is then. */
  admits(url: URL): boolean;
  /** Host and Origin. `mustNameOrigin`: a missing Origin is refused too (writing, upgrades). */
  checkOrigin(
    request: IncomingMessage,
    mustNameOrigin: boolean,
  ): Refusal | null;
  checkCookie(request: IncomingMessage): Refusal | null;
}

/** `port` is read at each request: it is known only once the server listens. */
export function createGate(port: () => number): Gate {
  const token = secret();
  const pass = secret();
  const unspent = new Set<string>();
  // Cookies are shared by all ports of a host, so two starts need two names.
  const cookieName = (): string => `pentapla-${port()}`;

  return {
    token,
    get cookie() {
      return `${cookieName()}=${pass}; Path=/; HttpOnly; SameSite=Strict`;
    },
    oneTimeToken() {
      const once = secret();
      unspent.add(once);
      return once;
    },
    admits(url) {
      const given = url.searchParams.get("token") ?? "";
      return isSame(given, token) || unspent.delete(given);
    },
    checkOrigin(request, mustNameOrigin) {
      const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
      const host = request.headers.host ?? "";
      if (!hosts.includes(host))
        return {
          status: 421,
          message: "Pentapla answers only to its own address on this machine.",
        };
      const { origin } = request.headers;
      const foreign = {
        status: 403,
        message: "Pentapla answers only to its own window.",
      } as const;
      if (origin === undefined) {
        if (mustNameOrigin) return foreign;
      } else if (origin !== `http://${host}`) return foreign;
      // Another port on this host is the "same site" and would get our cookie.
      const site = request.headers["sec-fetch-site"];
      if (site !== undefined && site !== "same-origin" && site !== "none")
        return foreign;
      return null;
    },
    checkCookie(request) {
      const given = readCookie(request.headers.cookie ?? "", cookieName());
      if (given !== undefined && isSame(given, pass)) return null;
      return {
        status: 401,
        message:
          "Open Pentapla through the address that it printed when it started; that address holds a key.",
      };
    },
  };
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}

function readCookie(header: string, name: string): string | undefined {
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name)
      return part.slice(at + 1).trim();
  }
  return undefined;
}

function isSame(given: string, wanted: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(wanted);
  return a.length === b.length && timingSafeEqual(a, b);
}
