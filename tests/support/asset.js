// Styles and pictures mean nothing in a component test.
module.exports = {}
