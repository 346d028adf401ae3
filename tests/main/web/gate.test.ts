import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  ask,
  type Ask,
  serveWorkbench,
  type ServedWorkbench,
  signIn,
} from "./served-workbench.ts";

let served: ServedWorkbench;
let cookie: string;
let origin: string;

beforeAll(async () => {
  served = await serveWorkbench();
  cookie = await signIn(served.url);
  origin = served.url.origin;
});
afterAll(() => served.end());

const upgrade = {
  Connection: "Upgrade",
  Upgrade: "websocket",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
};
const status = async (request: Ask): Promise<number> =>
  (await ask(served.url, request)).status;

describe("the address with the token", () => {
  test("gives a cookie that scripts and other sites can't use, and leads to an address without the token", async () => {
    const answer = await ask(served.url, {
      path: served.url.pathname + served.url.search,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(answer.headers["set-cookie"]).toEqual([
      expect.stringMatching(/; HttpOnly; SameSite=Strict$/),
    ]);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("is refused with another token, a longer one and none", async () => {
    const { token } = Object.fromEntries(served.url.searchParams) as {
      token: string;
    };
    expect(await status({ path: "/?token=guess" })).toBe(401);
    expect(await status({ path: `/?token=${token}x` })).toBe(401);
    expect(await status({ path: "/?token=" })).toBe(401);
    expect(await status({ path: "/" })).toBe(401);
  });

  test("may be for once, as the window's is: whoever finds it later gets nothing", async () => {
    const { search } = new URL(served.host.oneTimeUrl());
    expect(await status({ path: `/${search}` })).toBe(303);
    expect(await status({ path: `/${search}` })).toBe(401);
    expect(
      await status({ path: served.url.pathname + served.url.search }),
    ).toBe(303);
  });

  test("does not let a foreign host name in, even with the right token (DNS rebinding)", async () => {
    const path = served.url.pathname + served.url.search;
    for (const host of [
      "evil.example",
      `evil.example:${served.url.port}`,
      "127.0.0.1",
      "127.0.0.1:1",
      "[::1]",
    ])
      expect(await status({ path, headers: { Host: host } }), host).toBe(421);
  });
});

describe("every request", () => {
  test("is answered to our own page, under both names of this machine", async () => {
    expect(await status({ headers: { Cookie: cookie } })).toBe(200);
    expect(
      await status({
        headers: { Cookie: cookie, Host: `localhost:${served.url.port}` },
      }),
    ).toBe(200);
  });

  test("is refused without the cookie or with another one", async () => {
    const [name = ""] = cookie.split("=");
    expect(await status({ path: "/assets/main-1.js" })).toBe(401);
    for (const wrong of [
      `${name}=`,
      `${name}=guess`,
      `other=${cookie}`,
      `${cookie}x`,
    ])
      expect(await status({ headers: { Cookie: wrong } }), wrong).toBe(401);
  });

  test("is refused from a foreign origin, though the cookie is right", async () => {
    for (const foreign of [
      "https://evil.example",
      "null",
      `https://127.0.0.1:${served.url.port}`,
      "http://127.0.0.1:1",
      `http://localhost:${served.url.port}`,
    ])
      expect(
        await status({ headers: { Cookie: cookie, Origin: foreign } }),
        foreign,
      ).toBe(403);
    for (const site of ["cross-site", "same-site"])
      expect(
        await status({ headers: { Cookie: cookie, "Sec-Fetch-Site": site } }),
        site,
      ).toBe(403);
  });

  test("is answered with the headers that confine the page, and never with one that opens it to others", async () => {
    for (const request of [
      { headers: { Cookie: cookie } },
      {},
      { path: "/nowhere", headers: { Cookie: cookie } },
    ]) {
      const { headers } = await ask(served.url, request);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; " +
          "img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
          "frame-ancestors 'none'",
      );
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(
        Object.keys(headers).filter((name) =>
          name.startsWith("access-control-"),
        ),
      ).toEqual([]);
    }
  });

  test("is refused with a method that nothing here needs", async () => {
    for (const method of ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
      expect(
        await status({ method, headers: { Cookie: cookie, Origin: origin } }),
        method,
      ).toBe(405);
    expect(
      await status({
        method: "POST",
        headers: { Cookie: cookie, Origin: origin },
      }),
    ).toBe(405);
  });

  test("can't leave the folder of the pages, however the path is written", async () => {
    for (const path of [
      "/../secret.txt",
      "/assets/../../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/%2e%2e%2fsecret.txt",
      "/..%5csecret.txt",
      "/..\\secret.txt",
      "//secret.txt",
      "/assets/..%252f..%252fsecret.txt",
      "/%00",
      "/%",
      "/etc/passwd",
      "/.",
      "http://127.0.0.1/../secret.txt",
    ]) {
      const answer = await ask(served.url, {
        path,
        headers: { Cookie: cookie },
      });
      expect([200, 400, 404], path).toContain(answer.status);
      expect(answer.body, path).not.toContain("not for the window");
      expect(answer.body, path).not.toContain("root:");
    }
  });
});

describe("the upgrade to a line", () => {
  test("works for our own page alone", async () => {
    const ours = { ...upgrade, Cookie: cookie, Origin: origin };
    expect(await status({ path: "/socket", headers: ours })).toBe(101);
    expect(
      await status({
        path: "/socket",
        headers: { ...upgrade, Origin: origin },
      }),
    ).toBe(401);
    expect(
      await status({
        path: "/socket",
        headers: { ...upgrade, Cookie: cookie },
      }),
    ).toBe(403);
    expect(
      await status({
        path: "/socket",
        headers: { ...ours, Origin: "https://evil.example" },
      }),
    ).toBe(403);
    expect(
      await status({
        path: "/socket",
        headers: { ...ours, Host: "evil.example" },
      }),
    ).toBe(421);
    expect(await status({ path: "/elsewhere", headers: ours })).toBe(404);
  });

  test("is not open to the token alone", async () => {
    const path = `/socket${served.url.search}`;
    expect(
      await status({ path, headers: { ...upgrade, Origin: origin } }),
    ).toBe(401);
  });
});
