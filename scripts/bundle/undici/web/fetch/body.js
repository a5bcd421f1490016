throw new Error("This bundle sends no forms and no streams.");
