/** The engine that trains autoencoders in the page: this is all that others need of it. */
export { ACTIVATIONS } from "./kernels.js";
export { SCHEDULES } from "./schedules.js";
export { checkedSettings, DEFAULTS, SettingError } from "./settings.js";
export { Diverged, openTrainer } from "./trainer.js";
