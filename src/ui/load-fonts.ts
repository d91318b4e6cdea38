/**
 * Waits until the faces that the canvas draws with are there, in both scripts: a canvas keeps the
 * fallback it drew with for good. Returns whether they came; after three seconds the app goes on
 * without them.
 */
export async function loadFonts(): Promise<boolean> {
  const samples = ['Qanat', 'قناة'];
  const faces = ['500', '600', '700'].flatMap((weight) =>
    samples.map((text) => document.fonts.load(`${weight} 13px 'IBM Plex Sans Arabic'`, text)),
  );
  const timeout = new Promise<null>((resolve) => setTimeout(() => resolve(null), 3000));
  try {
    const loaded = await Promise.race([Promise.all(faces), timeout]);
    return loaded?.every((list) => list.length > 0) ?? false;
  } catch {
    return false;
  }
}
