// The other parser, which is off, whatever UNDICI_USE_MILO says.
exports.getMiloEnabled = () => false;
