import sharp from 'sharp'

/** Simple drawn scenes stand for photos: they show nobody's home and need no font. */
const scenes: Record<string, (good: boolean) => string> = {
  light: (good) => `${wall(good ? '#efe6d2' : '#3b3a38')}${stairs(good ? '#b8a98c' : '#23221f')}<circle cx="320" cy="90" r="34" fill="${good ? '#ffe9a3' : '#555048'}"/>${good ? '<circle cx="320" cy="90" r="120" fill="#ffe9a3" opacity=".35"/>' : ''}`,
  water: (good) => `${wall('#dfe6e6')}<rect x="60" y="150" width="520" height="36" rx="8" fill="#8b9aa3"/><rect x="290" y="140" width="60" height="56" rx="6" fill="#6f7d86"/>${good ? '' : '<ellipse cx="320" cy="430" rx="150" ry="26" fill="#7fb3cc"/><path d="M320 200 l-14 60 a14 14 0 1 0 28 0 z" fill="#7fb3cc"/>'}`,
  garbage: (good) => `${ground()}<rect x="230" y="210" width="180" height="210" rx="14" fill="#4f7f6a"/><rect x="216" y="190" width="208" height="30" rx="10" fill="#3d6655"/>${good ? '' : '<circle cx="210" cy="420" r="46" fill="#4a4744"/><circle cx="450" cy="430" r="52" fill="#5b5650"/><circle cx="320" cy="170" r="50" fill="#6a645c"/>'}`,
  door: (good) => `${wall('#d9cdb8')}<rect x="210" y="90" width="220" height="350" fill="${good ? '#5f7c73' : '#2c2f2e'}"/>${good ? '<circle cx="405" cy="270" r="9" fill="#e2d7b5"/>' : '<path d="M210 90 L120 130 L120 480 L210 440 Z" fill="#5f7c73"/>'}`,
  road: (good) => `${ground()}<path d="M180 480 L260 180 L380 180 L460 480 Z" fill="#8a8783"/>${good ? '<path d="M318 470 L318 200" stroke="#efe9dc" stroke-width="6" stroke-dasharray="30 20"/>' : '<ellipse cx="320" cy="380" rx="76" ry="30" fill="#4e4b47"/><ellipse cx="320" cy="384" rx="52" ry="18" fill="#6d8a98"/>'}`,
  clutter: (good) => `${wall('#e6dccb')}${stairs('#b5a78e')}${good ? '' : '<rect x="60" y="300" width="130" height="120" fill="#b78d5a"/><rect x="100" y="220" width="100" height="80" fill="#a67c4b"/><rect x="470" y="330" width="110" height="100" fill="#96714a"/>'}`,
}

const wall = (color: string) => `<rect width="640" height="480" fill="${color}"/><rect y="430" width="640" height="50" fill="#00000022"/>`
const ground = () => '<rect width="640" height="300" fill="#dbe7ee"/><rect y="300" width="640" height="180" fill="#c9c3b6"/>'
const stairs = (color: string) => [0, 1, 2, 3, 4].map((n) => `<rect x="${120 + n * 80}" y="${400 - n * 44}" width="${400 - n * 80}" height="44" fill="${color}" opacity="${1 - n * 0.12}"/>`).join('')

const like: Record<string, keyof typeof scenes> = { light: 'light', sewage: 'water', water: 'water', roof: 'water', heating: 'water', garbage: 'garbage', greenery: 'road', door: 'door', lift: 'door', building: 'door', clutter: 'clutter', charging: 'clutter' }

/** A drawn photo of a category's matter, 640 by 480 pixels: before it was handled, or after. */
export function picture(category: string, good: boolean): Promise<Buffer> {
  const scene = scenes[like[category] ?? 'road']!(good)
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">${scene}</svg>`)).jpeg({ quality: 80 }).toBuffer()
}
