/** An HTTP request, from any transport. */
export interface HttpRequest {
  /** In capitals. */
  readonly method: string;
  /** The path, without search: `/graphql`. */
  readonly path: string;
  /** Empty, or the part from the question mark on, as sent. */
  readonly search: string;
  /** By lower-case name; several values are joined by `, `. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Undefined when the request has none. */
  readonly body: Buffer | undefined;
}

/** An HTTP response that any transport can send. */
export interface HttpResponse {
  readonly status: number;
  /** By lower-case name, with `content-length` unless the status allows no body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
