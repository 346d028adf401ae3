import type { Page } from "@playwright/test";

/**
 * Collects what a window must never do: errors in its console, policy
 * violations, and requests that leave its own address. The list grows.
 */
export function watch(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || /content security/i.test(message.text()))
      troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", ({ message }) => troubles.push(`thrown: ${message}`));
  page.on("requestfailed", (request) =>
    troubles.push(
      `failed: ${request.url()} ${request.failure()?.errorText ?? ""}`,
    ),
  );
  page.on("request", (request) => {
    if (!isOwn(request.url(), page.url()))
      troubles.push(`foreign: ${request.url()}`);
  });
  page.on("websocket", (socket) => {
    if (!isOwn(socket.url().replace(/^ws/, "http"), page.url()))
      troubles.push(`foreign: ${socket.url()}`);
  });
  return troubles;
}

function isOwn(address: string, page: string): boolean {
  return (
    /^(data|blob):/.test(address) ||
    new URL(address).origin === new URL(page).origin
  );
}
