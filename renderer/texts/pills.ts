/** Buttons at the window's edge for ribbons that leave it. */
import type { Pill } from "./gutter.ts";

export interface PlacedPill extends Pill {
  readonly gutter: number;
  /** px from the body's left edge to the gutter's. */
  readonly left: number;
  /** "fr 20" in words, for the button's name. */
  readonly name: string;
}

export class Pills {
  readonly element = document.createElement("div");
  readonly #buttons = new Map<string, HTMLButtonElement>();
  #pills = new Map<string, PlacedPill>();

  constructor(go: (pill: PlacedPill) => void) {
    this.element.className = "tx-pills";
    this.element.addEventListener("click", (event) => {
      const button =
        event.target instanceof Element ? event.target.closest("button") : null;
      const pill = this.#pills.get(button?.dataset["key"] ?? "");
      if (pill !== undefined) go(pill);
    });
  }

  show(pills: readonly PlacedPill[]): void {
    this.#pills = new Map(pills.map((pill) => [keyOf(pill), pill]));
    for (const [key, button] of this.#buttons)
      if (!this.#pills.has(key)) {
        button.remove();
        this.#buttons.delete(key);
      }
    for (const [key, pill] of this.#pills) {
      const button = this.#buttons.get(key) ?? this.#add(key);
      const text = `${pill.isUp ? "↑" : "↓"}${pill.index + 1}`;
      if (button.textContent !== text) button.textContent = text;
      const name = `Go to ${pill.name}, ${pill.isUp ? "above" : "below"}`;
      if (button.ariaLabel !== name) button.ariaLabel = name;
      button.style.cssText = `left:${pill.left + pill.x}px;top:${pill.y}px;border-color:${
        pill.hue > 0 ? `var(--u${pill.hue})` : "var(--ink-3)"
      }`;
    }
  }

  #add(key: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tx-pill";
    button.dataset["key"] = key;
    this.#buttons.set(key, button);
    this.element.append(button);
    return button;
  }
}

function keyOf({ gutter, key }: PlacedPill): string {
  return `${gutter} ${key}`;
}
