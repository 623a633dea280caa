/** What other capabilities may use of places. */
export { PlaceModel, type Place } from './place.model'
export { placesJobs } from './jobs'
export { moveItems } from './move-items'
export { placesRoutes } from './routes'
export { startImportWorker } from './import/import-worker'
export { importDemoCity } from './demo/import-demo-city'
export { seeded, type Random } from './demo/random'
export { showcase } from './demo/showcase'
