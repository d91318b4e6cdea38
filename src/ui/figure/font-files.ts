import arabic400woff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff?url';
import arabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url';
import arabic500woff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff?url';
import arabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url';
import arabic600woff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff?url';
import arabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url';
import latin400woff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff?url';
import latin400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?url';
import latin500woff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff?url';
import latin500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff2?url';
import latin600woff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff?url';
import latin600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2?url';
import ext400woff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-400-normal.woff?url';
import ext400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-400-normal.woff2?url';
import ext500woff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-500-normal.woff?url';
import ext500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-500-normal.woff2?url';
import ext600woff from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-600-normal.woff?url';
import ext600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-ext-600-normal.woff2?url';
import { type Face, facesIn, withFonts } from '../../figures/fonts';

/** The files that the app ships: WOFF2 for browsers, WOFF for what reads outlines. */
const FILES: Readonly<
  Record<Face['subset'], Readonly<Record<number, { woff2: string; woff: string }>>>
> = {
  arabic: {
    400: { woff2: arabic400, woff: arabic400woff },
    500: { woff2: arabic500, woff: arabic500woff },
    600: { woff2: arabic600, woff: arabic600woff },
  },
  latin: {
    400: { woff2: latin400, woff: latin400woff },
    500: { woff2: latin500, woff: latin500woff },
    600: { woff2: latin600, woff: latin600woff },
  },
  'latin-ext': {
    400: { woff2: ext400, woff: ext400woff },
    500: { woff2: ext500, woff: ext500woff },
    600: { woff2: ext600, woff: ext600woff },
  },
};

const fetched = new Map<string, Promise<Uint8Array>>();

/** The bytes of a file, fetched once; a failure is not kept, so that it can be tried again. */
function bytesOf(url: string): Promise<Uint8Array> {
  const there = fetched.get(url);
  if (there) return there;
  const coming = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  fetched.set(url, coming);
  coming.catch(() => fetched.delete(url));
  return coming;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

async function files<T>(
  svg: string,
  kind: 'woff' | 'woff2',
  make: (face: Face, bytes: Uint8Array) => T,
): Promise<T[]> {
  return Promise.all(
    facesIn(svg).flatMap((face) => {
      const file = FILES[face.subset][face.weight];
      return file ? [bytesOf(file[kind]).then((bytes) => make(face, bytes))] : [];
    }),
  );
}

/** An SVG with the files of the typeface that it needs inside it. */
export async function withFontsInside(svg: string): Promise<string> {
  return withFonts(
    svg,
    await files(svg, 'woff2', (face, bytes) => ({ ...face, base64: base64(bytes) })),
  );
}

/** The same files as their contours are read from. */
export function fontFilesFor(svg: string): Promise<{ weight: number; data: Uint8Array }[]> {
  return files(svg, 'woff', ({ weight }, data) => ({ weight, data }));
}
