import { expect, type Page } from "@playwright/test";

/** Does an action through the command palette, by the words of its title. */
export async function runAction(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await palette.getByRole("combobox").fill(title);
  const first = palette.getByRole("option").first();
  await expect(first).toContainText(title);
  await expect(first).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
}
