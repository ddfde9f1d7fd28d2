/** Headings under which systems export positions, lower case. */
export const GPS_HEADINGS = {
  vehicle: [
    'vehicle',
    'vehicle_id',
    'vehicle id',
    'bus',
    'bus_id',
    'bus number',
    'unit',
    'asset',
    'asset name',
    'device',
    'device_id',
  ],
  time: ['time', 'timestamp', 'datetime', 'date time', 'date/time', 'gps time', 'recorded_at', 'event time', 'utc'],
  lat: ['lat', 'latitude', 'y'],
  lon: ['lon', 'lng', 'long', 'longitude', 'x'],
} as const;
