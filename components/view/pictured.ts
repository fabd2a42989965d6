/** What a picture says of itself. */
export interface PictureWords {
  readonly title: string;
  /** The address of the view it shows. */
  readonly link: string;
}

/** Makes a picture of what is drawn now; null where nothing can be drawn. */
export type MakePicture = (kind: "svg" | "png", words: PictureWords) => Promise<Blob | null>;

/** A drawing that pictures can be made of. */
export interface Pictured {
  /** What it is. */
  readonly what: "timeline" | "map";
  readonly make: MakePicture;
}

let offered: Pictured | null = null;

/** A drawing on the page offers pictures of itself until it goes: call what is returned. */
export function offerPicture(what: Pictured["what"], make: MakePicture): () => void {
  const own = { what, make };
  offered = own;
  return () => {
    if (offered === own) offered = null;
  };
}

/** What is on the page that a picture can be made of; null = nothing. */
export function pictureOffered(): Pictured | null {
  return offered;
}
