// Imported as a whole when it is needed, the package has no names in the bundle; imported by name, it has.
export { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
