// By its name, because a bundle gives a package that is no module no names when it is loaded late.
export { parseDocument } from 'yaml'
