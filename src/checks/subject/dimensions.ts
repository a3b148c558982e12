/** In pixels, as the image is to be shown: turned as its EXIF orientation says. */
export interface Dimensions {
  readonly width: number;
  readonly height: number;
}
