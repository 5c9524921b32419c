"""One module per command or group of commands; `sifarat.cli` names them and loads one only when it is called."""
