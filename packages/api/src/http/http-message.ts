/** A request without the transport it came by. */
export interface HttpRequest {
  /** In capitals. */
  readonly method: string;
  /** The path, without search: `/graphql`. */
  readonly path: string;
  /** Empty, or from the question mark on, as it was sent. */
  readonly search: string;
  /** By lower-case name; several of one name are joined by `, `. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Undefined when the request has none. */
  readonly body: Buffer | undefined;
}

/** An answer, ready to be sent by any transport. */
export interface HttpResponse {
  readonly status: number;
  /** By lower-case name. `content-length` is among them whenever there may be a body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
