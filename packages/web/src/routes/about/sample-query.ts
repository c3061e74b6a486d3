/** The query on the page: from a symptom to its channels and points, each with its level. */
export const SAMPLE_QUERY = `{
  symptom(id: "sciatica") {
    channels {
      channel { code name }
      points(minLevel: TRADITIONAL) {
        point { code pinyin }
        level
        works
        claims { sentence evidence { citation { reference } locator } }
      }
    }
  }
}`;

/** The query as a shell command. */
export function curlOf(query: string, origin: string): string {
  const body = JSON.stringify({ query: query.replaceAll(/\s+/g, ' ') });
  return `curl ${origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d '${body}'`;
}
