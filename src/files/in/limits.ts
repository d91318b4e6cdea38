/** One megabyte, as the limits of files are told. */
export const MB = 1_000_000;

/** Largest file, or all files of a folder together, that is read: a text of it still fits a string. */
export const FILE_LIMIT = 400 * MB;

/** Largest that a packed file may become. */
export const INFLATED_LIMIT = 400 * MB;

/** Files of a folder or an archive that are looked at. */
export const MOST_FILES = 200;
