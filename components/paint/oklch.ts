/** A colour that CSS writes as "oklch(52% 0.19 28)", as "rgb(r g b)", cut to what a screen shows; anything else as it is. After Björn Ottosson's Oklab. */
export function rgbOf(colour: string): string {
  const read = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(colour);
  if (!read) return colour;
  const [lightness = 0, chroma = 0, hue = 0] = read.slice(1).map(Number);
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const cube = (x: number) => x ** 3;
  const long = cube(lightness / 100 + 0.3963377774 * a + 0.2158037573 * b);
  const middle = cube(lightness / 100 - 0.1055613458 * a - 0.0638541728 * b);
  const short = cube(lightness / 100 - 0.0894841775 * a - 1.291485548 * b);
  const linear = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return `rgb(${linear.map((each) => Math.round(255 * gamma(Math.min(Math.max(each, 0), 1)))).join(" ")})`;
}

const gamma = (x: number) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
