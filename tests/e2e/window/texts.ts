/** The Texts view as a reader finds it: segments by their numbers, words where they stand. */
import { expect, type Locator, type Page } from "@playwright/test";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The start of some words and their end, in reading direction, px in the page. */
export interface WordPlace {
  readonly start: Point;
  readonly end: Point;
}

export function column(page: Page, version: string): Locator {
  return page.locator(`.tx-column[data-version="${version}"]`);
}

/** The box behind a segment, 1 = the version's first; there only near the window. */
export function segmentBox(
  page: Page,
  version: string,
  number: number,
): Locator {
  return column(page, version)
    .locator(".tx-box")
    .filter({
      has: page.locator(".tx-number", {
        hasText: new RegExp(`^${number}$`),
      }),
    });
}

/** Goes to a segment by G, and waits until the caret's ring is around it. */
export async function goToSegment(
  page: Page,
  version: string,
  number: number,
): Promise<void> {
  await page.keyboard.press("g");
  const dialog = page.getByRole("dialog", { name: "Go to" });
  await dialog.getByLabel("What").selectOption(`v:${version}`);
  await dialog.getByLabel("Number").fill(String(number));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(segmentBox(page, version, number)).toHaveClass(/tx-focus/);
  await expect(column(page, version).locator(".monaco-editor")).toHaveClass(
    /focused/,
  );
}

/** Where words stand that are on screen; waits until they are. */
export async function placeOfWords(
  page: Page,
  version: string,
  words: string,
): Promise<WordPlace> {
  let before: WordPlace | null = null;
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const place = await column(page, version).evaluate(findWords, words);
    // The same twice: scrolling has come to rest.
    if (place !== null && JSON.stringify(place) === JSON.stringify(before))
      return place;
    before = place;
    await page.waitForTimeout(60);
  }
  throw new Error(`“${words}” was not to be seen in ${version}.`);
}

function findWords(root: Element, words: string): WordPlace | null {
  const lines = [...root.querySelectorAll<HTMLElement>(".view-line")].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  const letters: { readonly node: Text; readonly offset: number }[] = [];
  let text = "";
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      for (let offset = 0; offset < node.data.length; offset++)
        letters.push({ node, offset });
      text += node.data.replaceAll("\u00a0", " ");
    }
  }
  const at = text.indexOf(words);
  const first = letters[at];
  const last = letters[at + words.length - 1];
  if (at < 0 || first === undefined || last === undefined) return null;
  const rectOf = ({ node, offset }: typeof first) => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect();
  };
  const isRtl = root.classList.contains("tx-rtl");
  const [from, to] = [rectOf(first), rectOf(last)];
  return {
    start: {
      x: isRtl ? from.right : from.left,
      y: (from.top + from.bottom) / 2,
    },
    end: { x: isRtl ? to.left : to.right, y: (to.top + to.bottom) / 2 },
  };
}

/** Selects words on screen by dragging the mouse over them. */
export async function selectWords(
  page: Page,
  version: string,
  words: string,
): Promise<void> {
  const { start, end } = await placeOfWords(page, version, words);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, end.y, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

/** Presses a key many times, as a held arrow key does. */
export async function pressTimes(
  page: Page,
  key: string,
  times: number,
): Promise<void> {
  for (let n = 0; n < times; n++) await page.keyboard.press(key);
}
