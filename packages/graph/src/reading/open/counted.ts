/** A number with commas between its thousands: `1,000,000`. */
export function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** Megabytes with one decimal: `20.0 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
