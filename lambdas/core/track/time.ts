const DAY = 86_400_000;

/** Days from one instant or day to another, with fractions. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
