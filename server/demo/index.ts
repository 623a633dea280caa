/** The demonstration: a real city's places with made-up people and issues. */
export { importDemo } from './import-demo'
