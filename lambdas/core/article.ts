/** One normalised feed entry. */
export interface Article {
  /** Stable through changed headlines and GUIDs: made from the canonical link, else from the GUID. */
  readonly id: string;
  /** The GUID as the feed gave it; `null` where it gave none. */
  readonly guid: string | null;
  /** Id of the feed in the dossier; `null` for articles that came from a file. */
  readonly feed: string | null;
  /** Name of the outlet as a reader knows it. */
  readonly outlet: string;
  /** Canonical http(s) link. */
  readonly url: string | null;
  /** ISO 8601 instant in UTC, never later than the fetch. */
  readonly published: string;
  readonly title: string;
  /** Plain text; paragraphs separated by a blank line. */
  readonly text: string;
  /** BCP 47 primary tag where the feed or file names it; `null` leaves it to detection. */
  readonly lang: string | null;
}
