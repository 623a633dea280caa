export interface Degrees {
  longitude: number
  latitude: number
}

/** The Krasovsky 1940 ellipsoid: semi-major axis in metres and eccentricity squared. */
const axis = 6378245
const flattening = 0.006693421622965943

/**
 * WGS-84 degrees, as a browser gives them, in the GCJ-02 that WeChat and Chinese maps use; exact to about a metre. The
 * published approximation of 国测局's offset (eviltransform, coordtransform). Outside mainland China nothing is shifted.
 */
export function toGcj02({ longitude, latitude }: Degrees): Degrees {
  if (longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271) return { longitude, latitude }
  const x = longitude - 105
  const y = latitude - 35
  const radians = (latitude * Math.PI) / 180
  const magic = 1 - flattening * Math.sin(radians) ** 2
  const north = (northOffset(x, y) * 180) / (((axis * (1 - flattening)) / (magic * Math.sqrt(magic))) * Math.PI)
  const east = (eastOffset(x, y) * 180) / ((axis / Math.sqrt(magic)) * Math.cos(radians) * Math.PI)
  return { longitude: longitude + east, latitude: latitude + north }
}

const wave = (at: number, factor: number, period: number) => factor * Math.sin((at * Math.PI) / period)
const ripple = (x: number) => ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3

/** Metres to the north. */
function northOffset(x: number, y: number): number {
  const curve = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  return curve + ripple(x) + ((wave(y, 20, 1) + wave(y, 40, 3)) * 2) / 3 + ((wave(y, 160, 12) + wave(y, 320, 30)) * 2) / 3
}

/** Metres to the east. */
function eastOffset(x: number, y: number): number {
  const curve = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  return curve + ripple(x) + ((wave(x, 20, 1) + wave(x, 40, 3)) * 2) / 3 + ((wave(x, 150, 12) + wave(x, 300, 30)) * 2) / 3
}
