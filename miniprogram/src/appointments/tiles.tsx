export { type Tile, Tiles } from '@/kit/tiles'
