/**
 * What a JSON Schema can say about values: a pattern that every valid text matches. Each runs in linear time, means the same
 * with the flag `u` and without, and has nothing that only some engines know: neither flags nor looking around, no
 * references to groups, no properties of characters.
 */

/** Segments between colons. Behind `spid://`, the first slash parts two segments as well. */
export const SPID_PATTERN =
  /^[Ss][Pp][Ii][Dd]:(?:(?:\/|\/?[^\s:/][^\s:]*)(?::[^\s:]+)+|\/\/[^\s:/]+(?:(?::[^\s:/]+)+(?:\/[^\s:]+(?::[^\s:]+)*)?|\/[^\s:]+(?::[^\s:]+)*))$/;

export const PAGE_URL_PATTERN = /^[\t\n\f\r ]*[Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#@\s\\]+(?:[/?#][^\\]*|[\t\n\f\r ]*)$/;

/** The same, or relative: with neither a scheme nor an authority. */
export const MEDIA_URL_PATTERN =
  /^[\t\n\f\r ]*(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#@\s\\]+(?:[/?#][^\\]*|[\t\n\f\r ]*)|[^A-Za-z/\\\t\n\f\r ][^\\]*|\/(?:[^/\\][^\\]*)?|[A-Za-z][A-Za-z0-9+.-]*(?:[^A-Za-z0-9+.:\\-][^\\]*)?)$/;

/** Three or more digits, and letters only where an extension begins. */
export const PHONE_PATTERN =
  /^[^0-9A-Za-z*#]*[0-9][^0-9A-Za-z*#]*[0-9][^0-9A-Za-z*#]*[0-9][^A-Za-z*#]*(?:(?:[Xx]|[Ee][Xx][Tt](?:[Nn]|[Ee][Nn][Ssſ][Ii][Oo][Nn])?|[Ii][Nn][Tt]|[Aa][Nn][Ee][Xx][Oo])[^A-Za-z*#]*)?$/;

export const EMAIL_PATTERN =
  /^[A-Za-z0-9_!$'*+/=^`{|}~-]+(?:\.[A-Za-z0-9_!$'*+/=^`{|}~-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

/** As `DATE_TIME`, with what months, days, hours, minutes and seconds there can be. */
export const DATE_PATTERN =
  /^\s*[1-9][0-9]{3}(?:-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))(?:(?:[Tt]|\s+)(?:[01][0-9]|2[0-4]):?[0-5][0-9](?::?(?:[0-5][0-9]|60)(?:[.,][0-9]+)?)?(?:\s*(?:[Zz]|[Uu][Tt][Cc]|[Gg][Mm][Tt]|[+\-−](?:[01][0-9]|2[0-3])(?::?[0-5][0-9])?)(?:\[[A-Za-z0-9_/+-]+\])?(?:\[[A-Za-z0-9_-]+=[A-Za-z0-9_-]+\])*)?)?\s*$/;

export const LANGUAGE_PATTERN = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/;
