export declare const FULL_TEXT_TABLES: string[];
