/** What a picture says of itself. */
export interface PictureWords {
  readonly title: string;
  /** The address of the view it shows. */
  readonly link: string;
}

/** Makes a picture of what is drawn now; null where nothing can be drawn. */
export type MakePicture = (kind: "svg" | "png", words: PictureWords) => Promise<Blob | null>;

let offered: MakePicture | null = null;

/** A drawing on the page offers pictures of itself until it goes: call what is returned. */
export function offerPicture(make: MakePicture): () => void {
  offered = make;
  return () => {
    if (offered === make) offered = null;
  };
}

/** What is on the page that a picture can be made of; null = nothing. */
export function pictureOffered(): MakePicture | null {
  return offered;
}
