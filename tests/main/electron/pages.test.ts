import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerPage } from "../../../main/electron/pages.ts";
import { contentSecurityPolicy } from "../../../main/host/security-headers.ts";

let folder: string;
let pages: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-pages-"));
  pages = join(folder, "pages");
  await mkdir(join(pages, "assets"), { recursive: true });
  await writeFile(join(pages, "index.html"), "<title>Pentapla</title>");
  await writeFile(join(pages, "assets", "main.js"), "export {};");
  await writeFile(join(pages, ".hidden.js"), "secret");
  await writeFile(join(folder, "secret.js"), "secret");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the page and what belongs to it are served with their types and the policy", async () => {
  const page = await answerPage("app://pentapla/", pages);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Pentapla");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("content-security-policy")).toBe(
    contentSecurityPolicy,
  );
  const script = await answerPage("app://pentapla/assets/main.js", pages);
  expect(script.headers.get("content-type")).toBe(
    "text/javascript; charset=utf-8",
  );
});

test.each([
  "app://pentapla/../secret.js",
  "app://pentapla/%2e%2e/secret.js",
  "app://pentapla/..%2fsecret.js",
  "app://pentapla/assets/..%2f..%2fsecret.js",
  "app://pentapla/..%5csecret.js",
  "app://pentapla//secret.js",
  "app://pentapla/%2fetc/passwd.js",
  "app://pentapla/.hidden.js",
  "app://pentapla/C:%5cx.js",
  "app://pentapla/main.js%00.html",
  "app://pentapla/nowhere.js",
  "app://pentapla/assets",
  "app://pentapla/%E0%A4%A",
  "app://elsewhere/index.html",
  "https://pentapla/index.html",
  "file:///etc/passwd",
  "no url",
])("%s is not served", async (url) => {
  const answer = await answerPage(url, pages);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("secret");
});
