import type { NumberSense } from "./senses.ts";

/** Adds number words up to one number, refusing the word that begins another one. */
export class NumberSum {
  #total = 0;
  #current = 0;
  #lastScale = 0;
  #words = 0;
  #isFraction = false;
  isOrdinal = false;
  readonly #needsJoiner: boolean;

  /** `needsJoiner`: what follows thousands and hundreds is joined by "and". */
  constructor(needsJoiner: boolean) {
    this.#needsJoiner = needsJoiner;
  }

  get value(): number {
    return this.#total + this.#current;
  }

  /** The last word for thousands and above; 1 where there is none. */
  get scale(): number {
    return Math.max(1, this.#lastScale);
  }

  /** Begins with a number in figures: 12 (millions). */
  start(value: number): void {
    this.#current = value;
    this.#words = 1;
    this.#figures = true;
  }
  #figures = false;

  /** Whether the word goes on with the number; if not, the sum is as before. */
  push(sense: NumberSense, isJoined: boolean): boolean {
    if (this.isOrdinal && !(isJoined && sense.is !== "scale")) return false;
    const isTaken = this.#push(sense, isJoined);
    if (isTaken) this.#words++;
    return isTaken;
  }

  #push(sense: NumberSense, isJoined: boolean): boolean {
    if (this.#isFraction && sense.is !== "scale") return false;
    switch (sense.is) {
      case "cardinal":
      case "ordinal":
        if (this.#figures || !this.#add(sense.value, isJoined)) return false;
        if (sense.is === "ordinal") this.isOrdinal = true;
        return true;
      case "hundred":
        if (this.#current >= 100 || !Number.isInteger(this.#current) || (this.#figures && this.#current > 99)) return false; // prettier-ignore
        if (this.#current === 0 || isJoined)
          this.#current += this.#current === 0 ? 100 : 0; // prettier-ignore
        else this.#current *= 100;
        return true;
      case "scale":
        return this.#scale(sense.value);
      case "fraction": {
        if (this.#words > 0) {
          // "A half", "ein halb", but not "two half".
          const isOne = this.#current === 1;
          if (this.#figures || this.#total > 0 || this.#current > 20 || (sense.value >= 0.5 && !isOne)) return false; // prettier-ignore
          this.#current *= sense.value;
        } else this.#current = sense.value;
        this.#isFraction = true;
        return true;
      }
      case "halfMore":
        if (this.#words === 0) return false;
        this.#total += this.#current === 0 && this.#lastScale > 0 ? this.#lastScale / 2 : 0.5; // prettier-ignore
        this.#isFraction = true;
        return true;
      case "vague":
      case "joiner":
      case "article":
        return false;
    }
  }

  #add(value: number, isJoined: boolean): boolean {
    const current = this.#current;
    if (this.#needsJoiner && !isJoined && (current >= 100 || (current === 0 && this.#total > 0))) return false; // prettier-ignore
    if (current === 0) {
      if (this.#total > 0 && value >= this.#lastScale) return false;
      if (this.#words > 0 && this.#total === 0) return false;
      this.#current = value;
      return true;
    }
    const isTens = value >= 20 && value < 100 && value % 10 === 0;
    if (isJoined && current < 10 && isTens) this.#current += value;
    else if (
      isJoined &&
      current > 100 &&
      current % 100 > 0 &&
      current % 100 < 10 &&
      isTens
    )
      this.#current += value; // prettier-ignore
    else if (
      !isJoined &&
      current % 100 >= 3 &&
      current % 100 < 10 &&
      value === 10
    )
      this.#current += 10; // prettier-ignore
    else if (current >= 1000 && current % 1000 === 0 && value < 1000) {
      // "Two thousand" as one word, in the dual: what follows is below it.
      this.#total += current;
      this.#lastScale = current >= 1e9 ? 1e9 : current >= 1e6 ? 1e6 : 1e3;
      this.#current = value;
    } else if (current >= 100 && current % 100 === 0 && value < 100)
      this.#current += value; // prettier-ignore
    else if (
      current % 100 >= 20 &&
      current % 10 === 0 &&
      value < 10 &&
      value > 0
    )
      this.#current += value; // prettier-ignore
    else if (
      current % 100 >= 60 &&
      current % 20 === 0 &&
      value >= 10 &&
      value < 20
    )
      this.#current += value; // prettier-ignore
    // Years in words: nineteen eighty-four.
    else if (
      !isJoined &&
      this.#total === 0 &&
      this.#words === 1 &&
      current >= 13 &&
      current <= 20 &&
      value >= 10 &&
      value < 100
    )
      this.#current = current * 100 + value; // prettier-ignore
    else return false;
    return true;
  }

  #scale(value: number): boolean {
    if (this.#isFraction && this.#total > 0) return false;
    if (this.#current === 0) {
      if (this.#words === 0) this.#total = value;
      else if (this.#lastScale > 0 && value > this.#lastScale)
        this.#total *= value; // prettier-ignore
      else return false;
    } else {
      if (this.#lastScale > 0 && value >= this.#lastScale) {
        // "Two hundred thousand million": the whole is scaled.
        return false;
      }
      this.#total += this.#current * value;
      this.#current = 0;
    }
    this.#isFraction = false;
    this.#lastScale = value;
    return true;
  }
}
