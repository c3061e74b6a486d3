/**
 * The time that a file names as that of its making: now, or `SOURCE_DATE_EPOCH`, in seconds since 1970, with which
 * exports of the same data are the same to the byte (reproducible-builds.org). Throws a `RangeError` for another value.
 */
export function timeOfExport(epoch: string | undefined): Date {
  if (epoch === undefined || epoch === '') return new Date();
  const time = new Date(Number(epoch) * 1000);
  if (/^\d+$/.test(epoch) && !Number.isNaN(time.getTime())) return time;
  throw new RangeError(
    `SOURCE_DATE_EPOCH is “${epoch}”; allowed: whole seconds since 1970, such as 1764000000`,
  );
}
